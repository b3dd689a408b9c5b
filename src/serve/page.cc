#include "serve/page.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "cli/version.h"
#include "report/escape.h"
#include "report/html.h"
#include "report/html_document.h"
#include "report/names.h"
#include "serve/guard.h"
#include "text/format.h"

extern "C" const char claimtier_page_html_begin[];
extern "C" const char claimtier_page_html_end[];
extern "C" const char claimtier_page_style_begin[];
extern "C" const char claimtier_page_style_end[];
extern "C" const char claimtier_page_script_begin[];
extern "C" const char claimtier_page_script_end[];
extern "C" const char claimtier_page_icon_begin[];
extern "C" const char claimtier_page_icon_end[];

namespace claimtier {
namespace {

using Choice = std::pair<std::string, std::string>;  // value, words for people

std::string_view between(const char* begin, const char* end) { return {begin, static_cast<size_t>(end - begin)}; }

std::string options_html(const std::vector<Choice>& choices, std::string_view chosen) {
  std::string out;
  for (const auto& [value, words] : choices) {
    const std::string_view mark = value == chosen ? " selected" : "";
    out += fmt::format("<option value=\"{}\"{}>{}</option>\n", escape_html(value), mark, escape_html(words));
  }
  return out;
}

void sort_by_words(std::vector<Choice>& choices) {
  std::sort(choices.begin() + 1, choices.end(), [](const Choice& a, const Choice& b) { return a.second < b.second; });
}

std::string profiles_html(const RulePack& pack, const Options& options) {
  std::vector<Choice> choices = {{"general", "Evidence alone"}};
  for (const Profile& profile : pack.profiles) choices.emplace_back(profile.id, profile.name);
  sort_by_words(choices);
  const std::string chosen = fmt::format("{}", fmt::join(options.profiles, ","));
  const bool listed = std::any_of(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.first == chosen; });
  if (!chosen.empty() && !listed) choices.emplace_back(chosen, chosen);  // several together
  return options_html(choices, chosen);
}

std::string treatments_html(const RulePack& pack, const Options& options) {
  std::vector<Choice> choices = {{"", "What the draft names"}};
  for (uint32_t i = 0; i < pack.entries.size(); ++i) {
    if (pack.entries[i].list >= pack.lists.size() || pack.lists[pack.entries[i].list].name != "intervention") continue;
    choices.emplace_back(pack.entries[i].id, label_of(pack, i));
  }
  sort_by_words(choices);
  return options_html(choices, options.default_intervention);
}

std::string words_for(const std::string& format) {
  static const std::map<std::string, std::string> kWords = {{"markdown", "Markdown"},
                                                            {"html", "HTML"},
                                                            {"text", "Plain text"},
                                                            {"mdx", "MDX"},
                                                            {"docx", "Word file"},
                                                            {"json", "JSON"},
                                                            {"yaml", "YAML"},
                                                            {"wordpress", "WordPress export"},
                                                            {"template", "HTML with a template language"}};
  const auto found = kWords.find(format);
  return found == kWords.end() ? format : found->second;
}

std::string formats_html(const Options& options) {
  std::vector<Choice> choices = {{"", "Automatic"}};
  for (const std::string& name : format_names()) choices.emplace_back(name, words_for(name));
  return options_html(choices, options.input_format);
}

void fill(std::string& text, std::string_view name, std::string_view value) {
  const std::string mark = fmt::format("{{{{{}}}}}", name);
  text.replace(text.find(mark), mark.size(), value);
}

}  // namespace

std::string page_document(const RulePack& pack, const Options& options) {
  std::string out(between(claimtier_page_html_begin, claimtier_page_html_end));
  fill(out, "limit", fmt::format("{}", kMaxBody));
  fill(out, "limits", kHtmlLimits);
  fill(out, "profiles", profiles_html(pack, options));
  fill(out, "treatments", treatments_html(pack, options));
  fill(out, "formats", formats_html(options));
  fill(out, "controls", html_controls());
  fill(out, "version",
       fmt::format("claimtier {}, rules {}, evidence {} reviewed {}", kVersion, escape_html(pack.version),
                   escape_html(pack.evidence_version), escape_html(pack.reviewed)));
  return out;
}

std::string page_style() {
  return fmt::format("{}\n{}", html_style(), between(claimtier_page_style_begin, claimtier_page_style_end));
}

std::string page_script() {
  return fmt::format("{}\n{}", html_script(), between(claimtier_page_script_begin, claimtier_page_script_end));
}

std::string_view page_icon() { return between(claimtier_page_icon_begin, claimtier_page_icon_end); }

}  // namespace claimtier
