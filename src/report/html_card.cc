#include "report/html_card.h"

#include <fmt/format.h>

#include <vector>

#include "report/claim_text.h"
#include "report/escape.h"
#include "report/finding_text.h"
#include "report/names.h"

namespace claimtier {
namespace {

std::string family_title(const RulePack& pack, const MarkItem& item) {
  const Family* family = find_family(pack, code_of(pack, item));
  return family == nullptr ? "" : family->title;
}

std::string row(std::string_view title, const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) {
    if (!line.empty()) out += "<dd>" + line + "</dd>";
  }
  return out.empty() ? "" : fmt::format("<dt>{}</dt>{}\n", title, out);
}

std::vector<std::string> escaped(std::vector<std::string> lines) {
  for (std::string& line : lines) line = escape_html(line);
  return lines;
}

std::string source_html(const Reference& reference) {
  const std::string link = link_of(reference);
  const std::string name = cite(reference);
  if (link.empty()) return escape_html(name);
  const bool named = name.find(link) != std::string::npos;  // else the address is added in print
  return fmt::format("<a{} href=\"{}\" rel=\"noopener noreferrer\">{}</a>", named ? "" : " class=\"unnamed\"", escape_html(link),
                     escape_html(name));
}

std::vector<std::string> evidence_lines(const RulePack& pack, const Ruling& ruling) {
  std::vector<std::string> lines = {escape_html(reason_text(ruling))};
  for (const uint32_t source : ruling.sources) lines.push_back(source_html(pack.references[source]));
  for (const Alternative& other : ruling.alternatives) lines.push_back(escape_html(alternative_text(other)));
  lines.push_back(escape_html(review_text(pack, ruling)));
  return lines;
}

std::vector<std::string> law_lines(const RulePack& pack, const std::vector<Basis>& laws) {
  std::vector<std::string> lines;
  for (const Basis& basis : laws) {
    lines.push_back(escape_html(law_text(basis.law, basis.profile) + (basis.why.empty() ? "" : ": " + basis.why)));
    if (basis.law.source < pack.references.size()) lines.push_back(source_html(pack.references[basis.law.source]));
    if (basis.raised_from == Severity::None) continue;
    lines.push_back(escape_html(fmt::format("raised from {} by {}", name_of(basis.raised_from), basis.profile)));
  }
  return lines;
}

std::string suppression_text(const Suppression& by) {
  if (by.kind == "baseline") return "in the baseline: it was there before";
  std::string text = by.reason.empty() ? "no reason is given" : by.reason;
  if (!by.by.empty()) text += ", by " + by.by;
  return by.until.empty() ? text : text + ", until " + by.until;
}

std::vector<std::string> rule_sources(const RulePack& pack, const Finding& finding) {
  std::vector<std::string> lines;
  for (const std::string& key : finding.anchors) {
    if (const Reference* reference = find_reference(pack, key)) lines.push_back(source_html(*reference));
  }
  return lines;
}

// What to write stands before the evidence, which may be long.
std::string finding_rows(const RulePack& pack, const Finding& finding) {
  std::string out;
  if (!finding.suppressed.kind.empty()) out += row("Suppressed", escaped({suppression_text(finding.suppressed)}));
  for (const Remark& remark : remarks_on(pack, finding)) {
    if (remark.label == "why") out += row("Why", escaped(remark.lines));
    if (remark.label == "instead") out += row(finding.polarity == Polarity::Red ? "Instead" : "Advice", escaped(remark.lines));
  }
  if (finding.has_ruling) out += row("Evidence", evidence_lines(pack, finding.ruling));
  return out + row("Law", law_lines(pack, finding.laws)) + row("Sources of the rule", rule_sources(pack, finding));
}

std::string claim_rows(const RulePack& pack, const ClaimRecord& record) {
  const Claim& claim = record.claim;
  std::vector<std::string> why = {slot_text(pack, "intervention", claim.intervention) + "; " + slot_text(pack, "condition", claim.condition)};
  if (record.has_ruling) why.insert(why.begin(), ruling_text(record.ruling, claim.strength));
  return row("Why", escaped(why)) + (record.has_ruling ? row("Evidence", evidence_lines(pack, record.ruling)) : "");
}

std::string message(const MarkItem& item) {
  if (item.finding != nullptr) return message_of(*item.finding);
  return fmt::format("'{}' is within what the table allows", item.claim->matched);
}

}  // namespace

std::string code_of(const RulePack& pack, const MarkItem& item) {
  if (item.finding != nullptr) return item.finding->code;
  const uint32_t rule = item.claim->claim.rule;
  return rule < pack.rules.size() ? pack.rules[rule].code : "";
}

std::string headline_of(const RulePack& pack, const MarkItem& item) {
  const std::string title = family_title(pack, item);
  return fmt::format("{} {}{}{}: {}", label_of(item.kind), code_of(pack, item), title.empty() ? "" : " ", title, message(item));
}

std::string card_html(const RulePack& pack, std::string_view path, const MarkItem& item) {
  const std::string place = item.place().line > 0 ? place_text(path, item.place()) : std::string(path);
  const std::string_view name = item.finding != nullptr ? std::string_view(item.finding->rule) : "";
  std::string out = fmt::format(
      "<details class=\"card {0}\" id=\"{1}\" data-kind=\"{0}\" data-code=\"{2}\" data-family=\"{5}\"><summary><span class=\"tag\">{3}</span> "
      "<b>{4} {2}</b> {5} <span class=\"message\">{6}</span></summary>\n<div class=\"why\" id=\"{1}-why\"><dl>\n",
      name_of(item.kind), item.id, escape_html(code_of(pack, item)), item.tag, label_of(item.kind), escape_html(family_title(pack, item)),
      escape_html(message(item)));
  out += item.finding != nullptr ? finding_rows(pack, *item.finding) : claim_rows(pack, *item.claim);
  const std::string& part = item.place().part;
  out += row("Place", {fmt::format("<span class=\"place\">{}</span>{}{}{}{}", escape_html(place), part.empty() ? "" : ", ", escape_html(part),
                                   name.empty() ? "" : ", rule ", escape_html(name))});
  return out + "</dl></div></details>\n";
}

}  // namespace claimtier
