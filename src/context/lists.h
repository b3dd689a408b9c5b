// The lexicons, cue categories and weights that the context stage knows by name, looked up once. A name that the pack lacks is kNone.
#pragma once

#include <string_view>
#include <vector>

#include "context/weight_table.h"
#include "rulepack/rule_pack.h"

namespace claimtier {

struct Lists {
  explicit Lists(const RulePack& pack);

  uint32_t intervention, condition, body, complaint, tissue, qualifier;
  uint32_t treatment;  // "treatment", "therapy", "injection": a treatment without its name
  uint32_t patient;    // "you", "your", "patients"
  uint32_t clinic;     // "we", "our clinic"
  uint32_t pronoun;    // "it", "this", "they"
  uint32_t fixed_term; // "risk of bias": nothing matches a part of it
  std::vector<uint32_t> effects;  // verbs and nouns of effect
  std::vector<uint32_t> signals;  // lists whose phrases count as evidence: "list/<name>" in the weights
  std::vector<bool> remarks;      // by rule: of a family that is a note beside others (R16-R20, R22-R24), never a claim of effect
  std::vector<bool> admissions;   // by rule: of a credit for denying, limiting or calling unproven (G5, G6, G8, G15)
  std::vector<uint32_t> claim_rules;  // by outcome: the public rule of the family that judges claims of it
  uint32_t clause_end, clause_start, offer, benefits, step, limit, negation, reassert, contrast;  // cue categories
  uint32_t affirmation, refusal, lifelong;  // cue categories of answers: "yes", "no", "for life"
  WeightTable weights;
};

uint32_t list_named(const RulePack& pack, std::string_view name);
uint32_t category_named(const RulePack& pack, std::string_view id);

}  // namespace claimtier
