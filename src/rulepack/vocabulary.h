// The enumerations that rules, evidence and claims share. The words for them are in rulepack/names.h.
#pragma once

#include <cstdint>

namespace claimtier {

inline constexpr uint32_t kNone = UINT32_MAX;

enum class Polarity : uint8_t { Red, Green };
enum class Severity : uint8_t { None, Note, Warning, Error };
enum class Tier : uint8_t { A, B, C, D };

enum class Outcome : uint8_t {
  None,
  Pain,
  Function,
  Symptoms,
  Structure,
  DiseaseCourse,
  Cure,
  Surgery,
  Superiority,
  Durability,
  Safety,
  Appearance,
  Wellbeing,
  Approval,
  Any,  // in evidence rows only: serves every outcome of its pair that has no row of its own
};

// What a cue makes of the claims in its scope. Stated is the state without any cue.
enum class Assertion : uint8_t {
  Stated,       // no cue, or a cue that only sets a rung
  Denied,       // "not", "cannot", a heading "What it cannot promise"
  Asked,        // a question
  Attributed,   // "the ads promise"
  Warned,       // "be wary of anyone promising"
  Wished,       // "if you want to", "patients hoping to": somebody's goal, nobody's promise
  Described,    // a procedure step, a disease, biology without a patient
  Reported,     // a study's finding
  Testimonial,  // a patient's story
  Mentioned,    // flag tables, checklists: neither said nor denied
};

}  // namespace claimtier
