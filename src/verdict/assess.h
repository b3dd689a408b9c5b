// Claims to findings: each red claim against its evidence or its family's fixed severity, each green claim as a credit, and every
// claim with what became of it.
#pragma once

#include <string>
#include <vector>

#include "context/reading.h"
#include "text/line_index.h"
#include "text/source.h"
#include "verdict/finding.h"

namespace claimtier {

// Turns spans of tokens and of visible text into places of the original file.
class Locator {
 public:
  // `part`: of Source::text(), where the page stands in its file.
  Locator(const Source& source, const LineIndex& lines, const Reading& page, Span<Char> part)
      : source_(source), lines_(lines), page_(page), part_(part) {}

  Span<Char> chars(uint32_t passage, Span<Tok> tokens) const;   // visible text, into Document::text
  Place place(Span<Char> visible) const;
  Span<Byte> bytes(Span<Char> visible) const;
  std::string text(Span<Char> visible) const;                   // as it stands in the file, decoded to UTF-8
  CueWords words_of(const ActingCue& acting) const;

  // The same by bytes of Source::text(), for what stands in the markup.
  Span<Char> in_source(uint32_t passage, Span<Tok> tokens) const { return page_.document.origin(chars(passage, tokens)); }
  // From the end of what is before the sentences first..last (kNone: to the last of the passage) to the begin of what follows them;
  // never beyond the page.
  Span<Char> around(uint32_t passage, uint32_t first, uint32_t last) const;
  std::string_view source_text(Span<Char> at) const { return source_.text().substr(at.begin, at.size()); }
  Place place_in_source(Span<Char> at) const;

 private:
  Place located(Span<Char> in_source, Span<Char> visible) const;

  const Source& source_;
  const LineIndex& lines_;
  const Reading& page_;
  Span<Char> part_;
};

struct Assessment {
  std::vector<Finding> findings;
  std::vector<ClaimRecord> records;
};

// `as_of`: the day, YYYY-MM-DD, from which the age of the evidence is seen.
Assessment assess(const Reading& page, const Locator& locator, const std::vector<Claim>& claims, const std::string& as_of);

// Gives each finding of one file a fingerprint of rule, path, normalised sentence and ordinal.
void add_fingerprints(const std::string& path, std::vector<Finding>& findings);

// Replaces {match}, {target}, {intervention} and {condition}.
std::string fill_template(const RulePack& pack, const std::string& text, const Finding& finding, const std::string& target);

}  // namespace claimtier
