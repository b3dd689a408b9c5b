// The head of a Markdown file: YAML between "---" lines or TOML between "+++" lines. In: the whole text. Out: where the
// page starts, and the values that a visitor or a search engine sees, as places in the text.
//
//   "---\ntitle: \"Knee care\"\n---\n# Hi"  ->  end 29, one Title with the part "Knee care"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/span.h"

namespace claimtier {

enum class Quoting : uint8_t { None, Single, Double };

struct FrontMatterEntry {
  BlockKind kind = BlockKind::Title;  // or Description
  Span<Char> value;                   // inside the quotes; may go over several lines
  Quoting quoting = Quoting::None;
};

struct FrontMatter {
  uint32_t end = 0;  // 0: the text has none
  std::vector<FrontMatterEntry> entries;
};

// "meta_description", "metaDescription" and "'meta-description'" are all "metadescription".
std::string plain_key(std::string_view key);
// What the value of a (plain) key is to a page: its title, its description, or nothing of that kind. `parent`: the
// (plain) key that it stands under, "" at the top.
std::optional<BlockKind> kind_of_page_text(std::string_view key, std::string_view parent);

FrontMatter read_front_matter(std::string_view text);

// Adds each entry as a block of its own.
void add_front_matter(const FrontMatter& front_matter, std::string_view text, DocumentBuilder& builder);

}  // namespace claimtier
