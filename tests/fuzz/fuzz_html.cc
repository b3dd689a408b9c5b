// Any bytes through the HTML reader.
#include "check.h"
#include "extract/extract.h"
#include "text/source.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  using namespace claimtier;
  const Source source = decode("page", std::string(bytes_of(data, size)), Format::Html);
  check_document(read_html(source.text()), source.text().size());
  return 0;
}
