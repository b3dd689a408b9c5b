#include "text/document.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/characters.h"

namespace claimtier {
namespace {

enum class Glyph : uint8_t { Visible, Space, Dropped };

struct Piece {
  Glyph glyph = Glyph::Visible;
  uint32_t size = 1;
};

uint32_t size_of(std::string_view text) { return static_cast<uint32_t>(text.size()); }

// U+2000-U+206F: spaces of all widths, line separators, and the marks that only steer joining and direction.
Glyph general_punctuation(unsigned char second, unsigned char third) {
  if (second == 0x80) {
    if (third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF) return Glyph::Space;
    if (third <= 0x8F || (third >= 0xAA && third <= 0xAE)) return Glyph::Dropped;
  }
  if (second == 0x81 && third == 0x9F) return Glyph::Space;
  if (second == 0x81 && third >= 0xA0 && third <= 0xAF) return Glyph::Dropped;
  return Glyph::Visible;
}

// What stands at text[at], as far as white space and invisible characters go; other characters are taken byte by byte.
Piece piece_at(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(at + i < text.size() ? text[at + i] : 0); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {is_ascii_space(lead) ? Glyph::Space : Glyph::Visible, 1};
  if (lead == 0xC2 && (byte(1) == 0xA0 || byte(1) == 0x85)) return {Glyph::Space, 2};
  if (lead == 0xC2 && byte(1) == 0xAD) return {Glyph::Dropped, 2};
  if (lead == 0xE2 && byte(2) >= 0x80) {
    const Glyph glyph = general_punctuation(byte(1), byte(2));
    if (glyph != Glyph::Visible) return {glyph, 3};
  }
  if (lead == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80) return {Glyph::Space, 3};
  if (lead == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return {Glyph::Dropped, 3};
  return {};
}

// Bytes that are visible whatever stands behind them: all but white space, control characters and the lead bytes of piece_at.
constexpr std::array<bool, 256> plain_bytes() {
  std::array<bool, 256> plain{};
  for (size_t byte = ' ' + 1; byte < plain.size(); ++byte) plain[byte] = byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF;
  return plain;
}

// The end of what goes into the text as it stands: visible characters with single blanks between them.
size_t end_of_verbatim(std::string_view text, size_t from) {
  static constexpr std::array<bool, 256> kPlain = plain_bytes();
  const auto is_plain = [&](size_t at) { return at < text.size() && kPlain[static_cast<unsigned char>(text[at])]; };
  const auto is_visible = [&](size_t at) { return is_plain(at) || (at < text.size() && piece_at(text, at).glyph == Glyph::Visible); };
  for (;;) {
    while (is_plain(from)) ++from;
    if (from >= text.size()) return from;
    const bool single_blank = text[from] == ' ' && is_visible(from + 1);
    if (!single_blank && !is_visible(from)) return from;
    ++from;
  }
}

bool verbatim(const Run& run) { return run.text_size == run.source_size; }

// The place in the source where the text from `at` on begins.
uint32_t source_begin(const std::vector<Run>& runs, uint32_t at) {
  const auto is_before = [&](const Run& run) { return run.text + run.text_size <= at; };
  const auto run = std::partition_point(runs.begin(), runs.end(), is_before);
  if (run == runs.end()) return runs.back().source + runs.back().source_size;
  return verbatim(*run) && run->text < at ? run->source + (at - run->text) : run->source;
}

// The place in the source where the text before `at` ends.
uint32_t source_end(const std::vector<Run>& runs, uint32_t at) {
  const auto next = std::partition_point(runs.begin(), runs.end(), [&](const Run& r) { return r.text < at; });
  if (next == runs.begin()) return runs.front().source;
  const Run& run = *(next - 1);
  const bool inside = at < run.text + run.text_size;
  return run.source + (inside && verbatim(run) ? at - run.text : run.source_size);
}

}  // namespace

Span<Char> Document::origin(Span<Char> in_text) const {
  if (runs.empty()) return {};
  const uint32_t begin = source_begin(runs, in_text.begin);
  if (in_text.empty()) return {begin, begin};
  return {begin, std::max(begin, source_end(runs, in_text.end))};
}

Span<Char> Document::visible(Span<Char> in_source) const {
  Span<Char> found;
  for (const Run& run : runs) {
    const Span<Char> from{run.source, run.source + run.source_size};
    if (!from.overlaps(in_source)) {
      if (found.empty()) continue;
      break;
    }
    const uint32_t first = verbatim(run) ? std::max(from.begin, in_source.begin) - from.begin : 0;
    const uint32_t last = verbatim(run) ? std::min(from.end, in_source.end) - from.begin : run.text_size;
    if (found.empty()) found.begin = run.text + first;
    found.end = run.text + last;
  }
  return found;
}

const FilePart* Document::part_at(uint32_t in_source) const {
  const auto behind =
      std::partition_point(parts.begin(), parts.end(), [&](const FilePart& part) { return part.source.begin <= in_source; });
  if (behind == parts.begin()) return nullptr;
  const FilePart& part = *(behind - 1);
  return in_source <= part.source.end ? &part : nullptr;
}

void DocumentBuilder::open(const Block& block) {
  close();
  block_ = block;
  block_.span = {};
  open_ = true;
}

void DocumentBuilder::close() {
  if (open_ && !block_.span.empty()) document_.blocks.push_back(block_);
  open_ = false;
  pending_space_ = false;
}

void DocumentBuilder::add(Span<Char> at) {
  const std::string_view text = source_.substr(0, at.end);
  size_t from = at.begin;
  while (from < text.size()) {
    const Piece piece = piece_at(text, from);
    const auto begin = static_cast<uint32_t>(from);
    from = piece.glyph == Glyph::Visible ? end_of_verbatim(text, from) : from + piece.size;
    const Span<Char> part{begin, static_cast<uint32_t>(from)};
    if (piece.glyph == Glyph::Visible) put(text.substr(part.begin, part.size()), part);
    if (piece.glyph == Glyph::Space) space(part);
  }
}

// The decoded text is one stretch: it is cleaned first, so that it stays one run standing for the whole place.
void DocumentBuilder::add(std::string_view text, Span<Char> at) {
  std::string visible;
  bool space_behind = false;
  for (size_t from = 0; from < text.size();) {
    const Piece piece = piece_at(text, from);
    if (piece.glyph == Glyph::Space) space_behind = true;
    if (piece.glyph == Glyph::Visible) {
      if (space_behind && visible.empty()) space(at);
      if (space_behind && !visible.empty()) visible += ' ';
      space_behind = false;
      visible += text[from];
    }
    from += piece.size;
  }
  if (!visible.empty()) put(visible, at);
  if (space_behind) space(at);
}

void DocumentBuilder::space(Span<Char> at) {
  if (pending_space_ && pending_at_.end == at.begin) {
    pending_at_.end = at.end;
  } else if (!pending_space_) {
    pending_at_ = at;
  }
  pending_space_ = true;
}

void DocumentBuilder::not_judged(std::string reason, Span<Char> source_at) {
  const uint32_t here = size_of(document_.text);
  document_.not_judged.push_back({{here, here}, std::move(reason), source_at});
}

Document& DocumentBuilder::closed() {
  close();
  return document_;
}

Document DocumentBuilder::finish() { return std::exchange(closed(), {}); }

void DocumentBuilder::put(std::string_view text, Span<Char> at) {
  if (!open_) open({});
  if (block_.span.empty()) {
    if (!document_.text.empty()) document_.text += '\n';
    block_.span.begin = size_of(document_.text);
  } else if (pending_space_) {
    append(" ", pending_at_);
  }
  pending_space_ = false;
  append(text, at);
  block_.span.end = size_of(document_.text);
}

void DocumentBuilder::append(std::string_view text, Span<Char> at) {
  const Run run{size_of(document_.text), size_of(text), at.begin, at.size()};
  document_.text += text;
  const bool mergeable = verbatim(run) && (text == " " || text == source_.substr(at.begin, at.size()));
  if (!document_.runs.empty() && mergeable) {
    Run& last = document_.runs.back();
    if (verbatim(last) && last.text + last.text_size == run.text && last.source + last.source_size == run.source) {
      last.text_size += run.text_size;
      last.source_size += run.source_size;
      return;
    }
  }
  document_.runs.push_back(run);
}

}  // namespace claimtier
