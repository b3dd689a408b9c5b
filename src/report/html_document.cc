#include "report/html_document.h"

#include <fmt/format.h>

#include "report/escape.h"
#include "rulepack/sha256.h"

extern "C" const char claimtier_style_begin[];
extern "C" const char claimtier_style_end[];
extern "C" const char claimtier_script_begin[];
extern "C" const char claimtier_script_end[];

namespace claimtier {
namespace {

constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// Of the bytes that stand in the text as hexadecimal digits.
std::string base64_of_hex(std::string_view hex) {
  std::string out;
  for (size_t at = 0; at < hex.size(); at += 6) {
    std::string digits(hex.substr(at, 6));
    const size_t missing = (6 - digits.size()) / 2;
    digits.resize(6, '0');
    const unsigned long bits = std::stoul(digits, nullptr, 16);
    for (size_t i = 0; i < 4; ++i) out += i + missing < 4 ? kBase64[(bits >> (18 - 6 * i)) & 63] : '=';
  }
  return out;
}

std::string source_hash(std::string_view text) { return "'sha256-" + base64_of_hex(sha256(text)) + "'"; }

}  // namespace

// cppcheck-suppress comparePointers ; the linker lays both symbols around one object (embed.S)
std::string_view html_style() { return {claimtier_style_begin, static_cast<size_t>(claimtier_style_end - claimtier_style_begin)}; }
// cppcheck-suppress comparePointers ; the linker lays both symbols around one object (embed.S)
std::string_view html_script() { return {claimtier_script_begin, static_cast<size_t>(claimtier_script_end - claimtier_script_begin)}; }

std::string html_document(HtmlKind kind, std::string_view title, std::string_view body) {
  return html_begin(kind, title).append(body) + html_end(kind);
}

std::string html_begin(HtmlKind kind, std::string_view title) {
  const bool scripted = kind == HtmlKind::Report;
  const std::string_view style = html_style();
  std::string out = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  out += fmt::format(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {}; script-src {}; base-uri 'none'; "
      "form-action 'none'\">\n",
      source_hash(style), scripted ? source_hash(html_script()) : "'none'");
  out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n";
  return out + fmt::format("<title>{}</title>\n<style>{}</style>\n</head>\n<body class=\"{}\">\n", escape_html(title), style,
                           scripted ? "report" : "register");
}

std::string html_end(HtmlKind kind) {
  const std::string script = kind == HtmlKind::Report ? fmt::format("<script>{}</script>\n", html_script()) : "";
  return script + "</body>\n</html>\n";
}

}  // namespace claimtier
