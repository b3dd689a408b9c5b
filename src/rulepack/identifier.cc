#include "rulepack/identifier.h"

#include <re2/re2.h>

#include <array>
#include <string>

namespace claimtier {
namespace {

struct Form {
  const char* expression;
  std::string_view text;
};

constexpr std::array<Form, 5> kForms = {{
    {R"(10\.\d{4,9}/[^\s"<>]+)", "10.<registrant>/<suffix>"},
    {R"([1-9]\d{0,7})", "a number of up to eight digits"},
    {R"(PMC[1-9]\d*)", "PMC and a number"},
    {R"(NCT\d{8}|ISRCTN\d{8}|ACTRN\d{14}p?|(EUCTR|EudraCT )?\d{4}-\d{6}-\d{2}|ChiCTR[-A-Z]*\d+|jRCTs?\d+|CTRI/\d{4}/\d+/\d+|DRKS\d{8}|UMIN\d{9}|KCT\d{7}|NTR\d+)",
     "a registry number such as NCT01234567"},
    {R"(https?://[^\s/"<>]+\.[^\s"<>]+)", "an address that begins with https://"},
}};

}  // namespace

bool is_identifier(IdentifierKind kind, std::string_view text) {
  return RE2::FullMatch(std::string(text), kForms[static_cast<size_t>(kind)].expression);
}

std::string_view form_of(IdentifierKind kind) { return kForms[static_cast<size_t>(kind)].text; }

}  // namespace claimtier
