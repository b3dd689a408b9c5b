// Any bytes through the reader of each format: what comes out lies inside what went in, in order.
#include "check.h"
#include "extract/comments.h"
#include "extract/extract.h"
#include "extract/json_ld.h"
#include "extract/wordpress.h"
#include "targets.h"

namespace claimtier {
namespace {

void check_comments(Format format, std::string_view text) {
  uint32_t end = 0;
  for (const Span<Char> comment : find_comments(format, text)) {
    must_lie_inside(comment, text.size(), "comments lie inside the text");
    must(comment.begin >= end, "comments are in order");
    end = comment.end;
  }
}

void check_reader(std::string_view bytes, Format format) {
  const Source source = decode("page", std::string(bytes), format);
  check_document(extract(format, source.text()), source.text().size());
  check_comments(format, source.text());
}

}  // namespace

void fuzz_plain(std::string_view bytes) { check_reader(bytes, Format::Plain); }
void fuzz_markdown(std::string_view bytes) { check_reader(bytes, Format::Markdown); }
void fuzz_html(std::string_view bytes) { check_reader(bytes, Format::Html); }
void fuzz_mdx(std::string_view bytes) { check_reader(bytes, Format::Mdx); }
void fuzz_template(std::string_view bytes) { check_reader(bytes, Format::Template); }
void fuzz_json(std::string_view bytes) { check_reader(bytes, Format::Json); }
void fuzz_yaml(std::string_view bytes) { check_reader(bytes, Format::Yaml); }

void fuzz_json_ld(std::string_view bytes) {
  const Source source = decode("page", std::string(bytes), Format::Json);
  DocumentBuilder builder(source.text());
  read_json_ld(builder, source.text(), source.whole());
  check_document(builder.finish(), source.text().size());
}

void fuzz_wordpress(std::string_view bytes) {
  check_reader(bytes, Format::Wordpress);
  const Source source = decode("export.xml", std::string(bytes), Format::Wordpress);
  const std::vector<Page> pages = wordpress_pages(source.text());
  must(!pages.empty(), "an export has a page, if only for its fault");
  for (const Page& page : pages) {
    must_lie_inside(page.part, source.text().size(), "a post lies inside the export");
    check_document(page.document, source.text().size());
  }
}

void fuzz_docx(std::string_view bytes) {
  const Opened opened = open_source("letter.docx", word_file(bytes), Format::Docx);
  must(opened.fault.empty() || opened.source.text().empty(), "what is not read has no text");
  check_document(extract(opened.source, opened.source.text()), opened.source.text().size());
}

}  // namespace claimtier
