#include "extract/extract.h"

namespace claimtier {

Document extract(Format format, std::string_view text) {
  switch (format) {
    case Format::Markdown: return read_markdown(text);
    case Format::Html: return read_html(text);
    case Format::Plain: break;
  }
  return read_plain(text);
}

}  // namespace claimtier
