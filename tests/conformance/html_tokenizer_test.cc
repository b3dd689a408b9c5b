// The tokenizer tests of html5lib, entities included, from the data state. What a comment or a doctype says is not kept: we never read it.
#include "extract/character_reference.h"
#include "extract/html_tokenizer.h"
#include "suite.h"
#include "text/characters.h"

namespace claimtier {
namespace {

std::string text_at(std::string_view page, Span<Char> at) { return std::string(page.substr(at.begin, at.size())); }

// The html5lib tests give one token for adjacent characters, decoded values and line feeds only.
std::string normalised(std::string text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += text[i] == '\r' ? '\n' : text[i];
  }
  return out;
}

std::string without_nul(const std::string& text) {
  std::string out;
  for (const char c : text) c == '\0' ? out += "\uFFFD" : out += c;
  return out;
}

std::string decoded_value(std::string_view raw) {
  std::string out;
  for (size_t at = 0; at < raw.size();) {
    std::string text;
    const size_t size = raw[at] == '&' ? read_character_reference(raw.substr(at), text, true) : 0;
    out += size == 0 ? std::string(1, raw[at]) : text;
    at += size == 0 ? 1 : size;
  }
  return out;
}

nlohmann::json start_tag(std::string_view page, const HtmlToken& token) {
  nlohmann::json attributes = nlohmann::json::object();
  for (const HtmlAttribute& attribute : token.attributes) {
    const std::string name = without_nul(lower_ascii(text_at(page, attribute.name)));
    const std::string value =
        without_nul(normalised(decoded_value(page.substr(attribute.value.begin, attribute.value.size()))));
    if (!attributes.contains(name)) attributes[name] = value;
  }
  nlohmann::json out = {"StartTag", without_nul(token.name), attributes};
  if (token.self_closing) out.push_back(true);
  return out;
}

nlohmann::json all_tokens(std::string_view page) {
  HtmlTokenizer tokenizer(page, {0, static_cast<uint32_t>(page.size())});
  HtmlToken token;
  nlohmann::json out = nlohmann::json::array();
  while (tokenizer.next(token)) {
    if (token.kind == HtmlTokenKind::StartTag) {
      out.push_back(start_tag(page, token));
    } else if (token.kind == HtmlTokenKind::EndTag) {
      out.push_back({"EndTag", without_nul(token.name)});
    } else if (token.kind == HtmlTokenKind::Comment || token.kind == HtmlTokenKind::Doctype) {
      out.push_back({token.kind == HtmlTokenKind::Comment ? "Comment" : "DOCTYPE"});
    } else {
      const bool reference = token.kind == HtmlTokenKind::Reference;
      const std::string text = reference ? token.text : normalised(text_at(page, token.span));
      const bool joins = !out.empty() && out.back()[0] == "Character";
      if (joins) out.back()[1] = out.back()[1].get<std::string>() + text;
      if (!joins) out.push_back({"Character", text});
    }
  }
  return out;
}

TEST(HtmlTokenizerTests, GiveTheSameTokens) {
  Suite suite("html5lib_tests/items_tokenizer.jsonl", "");
  if (suite.cases().empty()) GTEST_SKIP() << "skipped: no data";
  for (const nlohmann::json& item : suite.cases()) {
    nlohmann::json expected = item["output"];
    for (nlohmann::json& token : expected) {
      if (token[0] == "Comment" || token[0] == "DOCTYPE") token = nlohmann::json::array({token[0]});
    }
    const nlohmann::json tokens = all_tokens(item["text"].get<std::string>());
    suite.see(item, tokens == expected, tokens.dump() + "\n" + expected.dump());
  }
  EXPECT_EQ(suite.passed(), 6635U);
}

}  // namespace
}  // namespace claimtier
