// The words that rule files and reports use for the enumerators of rule_pack.h, in the order of the enumerators.
//
//   kOutcomeNames[size_t(Outcome::DiseaseCourse)]  ->  "disease-course"
#pragma once

#include <array>
#include <string_view>

#include "rulepack/rule_pack.h"

namespace claimtier {

inline constexpr std::array<std::string_view, 15> kOutcomeNames = {
    "none",        "pain",       "function", "symptoms",   "structure", "disease-course", "cure", "surgery",
    "superiority", "durability", "safety",   "appearance", "wellbeing", "approval",       "any"};

inline constexpr std::array<std::string_view, 10> kAssertionNames = {
    "stated", "denied", "asked", "attributed", "warned", "wished", "described", "reported", "testimonial", "mentioned"};

inline constexpr std::array<std::string_view, 4> kSeverityNames = {"none", "note", "warning", "error"};
inline constexpr std::array<std::string_view, 4> kTierNames = {"A", "B", "C", "D"};
inline constexpr std::array<std::string_view, 2> kPolarityNames = {"red", "green"};
inline constexpr std::array<std::string_view, 4> kDirectionNames = {"forward", "backward", "both", "section"};
inline constexpr std::array<std::string_view, 4> kReachNames = {"clause", "comma", "sentence", "tokens"};

static_assert(kOutcomeNames.size() == static_cast<size_t>(Outcome::Any) + 1);
static_assert(kAssertionNames.size() == static_cast<size_t>(Assertion::Mentioned) + 1);
static_assert(kReachNames.size() == static_cast<size_t>(Reach::Tokens) + 1);

}  // namespace claimtier
