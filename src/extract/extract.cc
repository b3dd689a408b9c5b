#include "extract/extract.h"

#include "extract/template_syntax.h"

namespace claimtier {

Document extract(Format format, std::string_view text) {
  const bool page = format == Format::Markdown || format == Format::Html;
  const std::string blanked = page && has_markers(text) ? blank_templates(text, TemplateSyntax::Markers) : "";
  if (!blanked.empty()) text = blanked;
  switch (format) {
    case Format::Markdown: return read_markdown(text);
    case Format::Html: return read_html(text);
    case Format::Mdx: return read_mdx(text);
    case Format::Template: return read_template(text);
    case Format::Plain: break;
  }
  return read_plain(text);
}

}  // namespace claimtier
