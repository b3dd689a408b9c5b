#include "report/html_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "report/claim_text.h"
#include "report/escape.h"
#include "report/html_card.h"
#include "report/html_marks.h"
#include "report/html_text.h"
#include "report/names.h"

namespace claimtier {
namespace {

std::string unread_html(const FileReport& file) {
  std::map<std::string, std::pair<uint32_t, uint32_t>> reasons;  // the first line, how often
  for (const Coverage::Unread& unread : file.coverage.not_judged) {
    ++reasons.try_emplace(unread.reason, unread.place.line, 0).first->second.second;
  }
  std::string out;
  for (const FileReport::Fault& fault : file.errors) out += fmt::format("<li>Could not be read: {}</li>\n", escape_html(fault.message));
  for (const auto& [reason, where] : reasons) {
    out += fmt::format("<li>Not judged: {} ({}, first in line {})</li>\n", escape_html(reason), counted(where.second, "place"), where.first);
  }
  return out.empty() ? "" : "<ul class=\"unread\">\n" + out + "</ul>\n";
}

std::string answer_text(const PairAnswer& answer) {
  if (answer.answer == "silent") return "silent";
  const std::string words = answer.answer == "both" ? "both" : answer.answer == "green" ? "the first" : "the second";
  return fmt::format("{} (line {})", words, answer.place.line);
}

std::string question_of(const RulePack& pack, const std::string& id) {
  for (const Pair& pair : pack.pairs) {
    if (pair.id == id) return pair.question;
  }
  return id;
}

// Present or absent in words and by a sign, never by colour alone.
std::string green_html(const RulePack& pack, const Scorecard& card) {
  std::string out;
  for (const auto& [code, present] : card.green) {
    const Family* family = find_family(pack, code);
    out += fmt::format("<li class=\"{0}\"><span aria-hidden=\"true\">{1}</span> {2} {3} <small>{0}</small></li>\n", present ? "present" : "absent",
                       present ? "+" : "\u2013", escape_html(code), escape_html(family == nullptr ? "" : family->title));
  }
  return out.empty() ? "" : "<h4>Honest practice</h4>\n<ul class=\"greens\">\n" + out + "</ul>\n";
}

std::string pairs_html(const RulePack& pack, const Scorecard& card) {
  std::string out;
  for (const PairAnswer& answer : card.pairs) {
    out += fmt::format("<tr><th scope=\"row\">{}</th><td class=\"{}\">{}</td></tr>\n", escape_html(question_of(pack, answer.id)),
                       answer.answer, answer_text(answer));
  }
  if (out.empty()) return "";
  return "<h4>Questions a reader asks</h4>\n<table class=\"pairs\">\n<thead><tr><th scope=\"col\">Question</th><th "
         "scope=\"col\">Answer</th></tr></thead>\n<tbody>\n" + out + "</tbody></table>\n";
}

std::string scorecard_html(const RulePack& pack, const FileReport& file) {
  const std::string content = pairs_html(pack, file.scorecard) + green_html(pack, file.scorecard);
  if (content.empty()) return "";
  const auto& green = file.scorecard.green;
  const auto present = std::count_if(green.begin(), green.end(), [](const auto& family) { return family.second; });
  return fmt::format("<details class=\"scorecard\"><summary><h3>Scorecard</h3> {} of {} honest practices present</summary>\n", present,
                     green.size()) +
         "<div class=\"columns\">\n" + content + "</div></details>\n";
}

std::string contents_html(const RulePack& pack, const FileReport& file, const Marks& marks) {
  std::string out;
  for (const MarkItem& item : marks.items) {
    out += fmt::format("<li data-item=\"{}\"><a href=\"#{}\"><span class=\"tag {}\">{}</span> {}</a></li>\n", item.id,
                       item.spot.empty() ? item.id + "-why" : item.spot, name_of(item.kind), item.tag, escape_html(headline_of(pack, item)));
  }
  if (out.empty()) return "";
  return fmt::format("<nav class=\"contents\" aria-label=\"Marks on {}\">\n<h3>What is marked</h3>\n<ol>\n{}</ol>\n</nav>\n",
                     escape_html(file.path), out);
}

std::string page_cards(const RulePack& pack, const FileReport& file, const Marks& marks) {
  std::string out;
  for (const MarkItem& item : marks.items) {
    if (item.block == kNone) out += card_html(pack, file.path, item);
  }
  return out.empty() ? "" : "<h3>About the page as a whole</h3>\n<div class=\"whole\">\n" + out + "</div>\n";
}

}  // namespace

std::string page_id(size_t index) { return fmt::format("p{}", index + 1); }

std::string verdict_text(const FileReport& file) {
  if (file.verdict == "over-claims") return "over-claims found";
  return file.verdict == "none-found" ? "no over-claim found by these rules" : "not judged";
}

std::string counts_text(const FileReport& file) {
  const RunSummary sum = summarise(file);
  std::vector<std::string> parts;
  if (sum.errors > 0) parts.push_back(counted(sum.errors, "error"));
  if (sum.warnings > 0) parts.push_back(counted(sum.warnings, "warning"));
  if (sum.notes > 0) parts.push_back(counted(sum.notes, "note"));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string page_html(const RulePack& pack, const FileReport& file, size_t index) {
  const std::string id = page_id(index);
  const Marks marks = find_marks(file, id);
  const std::string counts = counts_text(file);
  std::string out = fmt::format("<article class=\"page\" id=\"{0}\" aria-labelledby=\"{0}-name\">\n<h2 id=\"{0}-name\">{1}</h2>\n", id,
                                escape_html(file.path));
  out += fmt::format("<p class=\"verdict {}\"><strong>{}</strong>{}{}. {} read. Written as: {}.</p>\n", file.verdict, verdict_text(file),
                     counts.empty() ? "" : ": ", counts, counted(file.coverage.claims, "claim"), escape_html(register_text(file)));
  out += unread_html(file) + scorecard_html(pack, file) + contents_html(pack, file, marks) + page_cards(pack, file, marks);
  const std::string text = text_html(pack, file, marks);
  if (!text.empty()) out += "<h3>The words of the page</h3>\n<div class=\"text\">\n" + text + "</div>\n";
  return out + "</article>\n";
}

}  // namespace claimtier
