#include "extract/extract.h"

#include <algorithm>

#include "extract/docx.h"
#include "extract/template_syntax.h"
#include "extract/wordpress.h"

namespace claimtier {
namespace {

// A paragraph stands on each line of the text.
std::vector<FilePart> paragraphs_of(std::string_view text, const std::vector<Block>& layout) {
  std::vector<FilePart> parts;
  std::ptrdiff_t number = 1;
  size_t counted = 0;
  for (const Block& block : layout) {
    number += std::count(text.begin() + static_cast<std::ptrdiff_t>(counted), text.begin() + block.span.begin, '\n');
    counted = block.span.begin;
    parts.push_back({block.span, PartKind::Paragraph, "paragraph " + std::to_string(number)});
  }
  return parts;
}

Document lay_out(std::string_view text, const Layout& layout) {
  DocumentBuilder builder(text);
  builder.nested(layout.nesting);
  for (const Block& block : layout.blocks) {
    builder.open(block);
    builder.add(block.span);
    builder.close();
  }
  Document document = builder.finish();
  document.parts = paragraphs_of(text, layout.blocks);
  return document;
}

}  // namespace

Document extract(Format format, std::string_view text) {
  const bool page = format == Format::Markdown || format == Format::Html;
  const std::string blanked = page && has_markers(text) ? blank_templates(text, TemplateSyntax::Markers) : "";
  if (!blanked.empty()) text = blanked;
  switch (format) {
    case Format::Markdown: return read_markdown(text);
    case Format::Html: return read_html(text);
    case Format::Mdx: return read_mdx(text);
    case Format::Template: return read_template(text);
    case Format::Json: return read_json(text);
    case Format::Yaml: return read_yaml(text);
    case Format::Wordpress: return read_wordpress(text);
    case Format::Docx:
    case Format::Plain: break;
  }
  return read_plain(text);
}

Document extract(const Source& source, std::string_view text) {
  return source.format() == Format::Docx ? lay_out(text, source.layout()) : extract(source.format(), text);
}

std::vector<Page> extract_pages(const Source& source, std::string_view text) {
  if (source.format() == Format::Wordpress) return wordpress_pages(text);
  std::vector<Page> pages;
  pages.push_back({"", {0, static_cast<uint32_t>(text.size())}, extract(source, text)});
  return pages;
}

Opened open_source(std::string path, std::string bytes, Format format, const Limits& limits) {
  if (format != Format::Docx) {
    Source source = decode(std::move(path), std::move(bytes), format);
    std::string fault = source.fault();
    return {std::move(source), std::move(fault)};
  }
  DocxText docx = read_docx(bytes, limits.unpacked);
  return {laid_out(std::move(path), std::move(docx.text), format, std::move(docx.layout)), std::move(docx.fault)};
}

}  // namespace claimtier
