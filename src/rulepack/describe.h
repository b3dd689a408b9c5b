// The fields of every struct of a RulePack, once each, for ImageWriter and ImageReader (rulepack/archive.h). A field
// that is missing here is lost in the image: tests/unit/rulepack/image_test.cc compares a full pack before and after.
#pragma once

#include "rulepack/rule_pack.h"

namespace claimtier {

template <class Archive>
void describe(Archive& archive, Element& e) {
  archive(e.words, e.lists, e.regexes, e.gap, e.optional);
}

template <class Archive>
void describe(Archive& archive, Phrase& p) {
  archive(p.elements, p.text);
}

template <class Archive>
void describe(Archive& archive, WordIds& w) {
  archive(w.slots, w.bytes);
}

template <class Archive, class T>
void describe(Archive& archive, RowsOf<T>& r) {
  archive(r.begins, r.values);
}

template <class Archive>
void describe(Archive& archive, PhraseTrie& t) {
  archive(t.nodes, t.edges, t.patterns, t.words, t.lists, t.regexes, t.by_word, t.by_list, t.by_regex);
}

template <class Archive>
void describe(Archive& archive, PackIndex& i) {
  archive(i.words, i.entries, i.others, i.spelled, i.rows_of, i.rows_below, i.approvals_of);
}

template <class Archive>
void describe(Archive& archive, Inflections& i) {
  archive(i.verbs, i.nouns, i.doubled, i.doubled_or_not, i.spellings, i.endings, i.beginnings);
}

template <class Archive>
void describe(Archive& archive, Entry& e) {
  archive(e.list, e.id, e.name, e.said, e.people, e.plural, e.outcome, e.condition, e.intervention, e.parent, e.rung, e.grave, e.lowers,
          e.system, e.field, e.home);
}

template <class Archive>
void describe(Archive& archive, Lexicon& l) {
  archive(l.name, l.summary);
}

template <class Archive>
void describe(Archive& archive, Example& e) {
  archive(e.text, e.begin, e.end, e.expect, e.line);
}

template <class Archive>
void describe(Archive& archive, Rule& r) {
  archive(r.name, r.code, r.polarity, r.summary, r.message, r.advice, r.outcome, r.rung, r.severity, r.needs, r.min_systems,
          r.under, r.unless, r.page, r.profile, r.only);
  archive(r.sources, r.path);
  archive.source(r.examples);
}

template <class Archive>
void describe(Archive& archive, Frame& f) {
  archive(f.id, f.summary, f.outcome, f.rung, f.soft, f.targets, f.path);
  archive.source(f.examples);
}

template <class Archive>
void describe(Archive& archive, CueCategory& c) {
  archive(c.id, c.summary, c.path);
  archive.source(c.examples);
}

template <class Archive>
void describe(Archive& archive, Cue& c) {
  archive(c.category, c.assertion, c.direction, c.reach, c.tokens, c.rung, c.beside);
}

template <class Archive>
void describe(Archive& archive, Weight& w) {
  archive(w.feature, w.value, w.right, w.wrong);
}

template <class Archive>
void describe(Archive& archive, Reference& r) {
  archive(r.key, r.citation, r.doi, r.pmid, r.pmcid, r.registry, r.url, r.year, r.secondary);
}

template <class Archive>
void describe(Archive& archive, Alternative& a) {
  archive(a.tier, a.reason);
}

template <class Archive>
void describe(Archive& archive, Evidence& e) {
  archive(e.intervention, e.condition, e.outcome, e.tier, e.reason, e.reviewed, e.review_after, e.population, e.size, e.horizon,
          e.comparators, e.qualifiers);
  archive(e.sources, e.verified, e.absence, e.disputed, e.own, e.alternatives);
}

template <class Archive>
void describe(Archive& archive, Approval& a) {
  archive(a.product, a.inn, a.kind, a.regulator, a.country, a.indication, a.type, a.names, a.year, a.withdrawn,
          a.verified);
  archive(a.conditions, a.excludes, a.sources);
}

template <class Archive>
void describe(Archive& archive, Family& f) {
  archive(f.code, f.id, f.title, f.summary, f.polarity, f.severity, f.outcomes);
}

template <class Archive>
void describe(Archive& archive, Pair& p) {
  archive(p.id, p.question, p.green, p.red);
}

template <class Archive>
void describe(Archive& archive, Law& l) {
  archive(l.rule, l.source, l.verified);
}

template <class Archive>
void describe(Archive& archive, Strictness& s) {
  archive(s.code, s.severity, s.law, s.why);
}

template <class Archive>
void describe(Archive& archive, Restriction& r) {
  archive(r.rule, r.law);
}

template <class Archive>
void describe(Archive& archive, Notice& n) {
  archive(n.missing, n.present, n.sold, n.text, n.parts, n.in_advertisement, n.law);
}

template <class Archive>
void describe(Archive& archive, Flip& f) {
  archive(f.credit, f.unless, f.beside, f.rule, f.law);
}

template <class Archive>
void describe(Archive& archive, Profile& p) {
  archive(p.id, p.name, p.summary, p.reviewed, p.extends, p.families, p.restricted, p.notices, p.flips, p.path);
}

template <class Archive>
void describe(Archive& archive, Wording& w) {
  archive(w.of, w.outcomes, w.tiers, w.footing, w.texts, w.fact);
}

template <class Archive>
void describe(Archive& archive, NamedEffect& e) {
  archive(e.outcome, e.conditions, e.words);
}

template <class Archive>
void describe(Archive& archive, Suggestions& s) {
  archive(s.caution, s.effects, s.named, s.grades, s.differ, s.restricted, s.joining, s.dependent, s.wordings);
}

// All but the words, whose table has no order of its own: the image holds them as a list, by id.
template <class Archive>
void describe(Archive& archive, RulePack& p) {
  archive(p.version, p.evidence_version, p.reviewed, p.review_after_months, p.rules_hash, p.evidence_hash);
  archive(p.regexes, p.patterns, p.index, p.lists, p.entries, p.rules, p.frames, p.categories, p.cues, p.weights);
  archive(p.families, p.pairs, p.references, p.evidence, p.approvals, p.profiles, p.suggestions);
  archive.source(p.phrases, p.inflections);
}

}  // namespace claimtier
