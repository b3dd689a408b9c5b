#include "extract/docx_archive.h"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "extract/docx_xml.h"
#include "text/limits.h"

namespace claimtier {
namespace {

// XML is packed to a tenth or so.
constexpr uint64_t kSuspectPart = uint64_t{1} << 20;
constexpr uint64_t kLargestRatio = 300;
constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0";  // what Word wraps an encrypted .docx in, and old .doc files

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;

Archive open_archive(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  return Archive(archive);
}

class Unpacker {
 public:
  Unpacker(std::string_view bytes, uint64_t largest) : archive_(open_archive(bytes)), largest_(largest) {}

  bool opened() const { return archive_ != nullptr; }
  const std::string& fault() const { return fault_; }

  // Nothing where there is no such part, or a fault.
  std::string part(const std::string& name) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (!fault_.empty() || zip_stat(archive_.get(), name.c_str(), 0, &stat) != 0) return "";
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
      return fail("protected by a password: save it without one");
    }
    const bool bomb = stat.size > kSuspectPart && stat.size / kLargestRatio > stat.comp_size;
    if (largest_ > 0 && stat.size > largest_) {
      return fail("not read: " + name + " has " + std::to_string(stat.size) + " bytes when it is unpacked, more than " +
                  std::to_string(largest_ / kMebibyte) + " MiB (--max-unpacked)");
    }
    if (bomb) return fail("not read: " + name + " grows too much when it is unpacked");
    return unpack(name, stat.size);
  }

 private:
  std::string fail(std::string fault) {
    fault_ = std::move(fault);
    return "";
  }

  // What the archive says about a size may be wrong.
  std::string unpack(const std::string& name, uint64_t size) {
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive_.get(), name.c_str(), 0));
    if (file == nullptr) return fail("broken archive: " + name + " cannot be unpacked");
    std::string xml(size, '\0');
    const zip_int64_t read = zip_fread(file.get(), xml.data(), size);
    if (read < 0 || static_cast<uint64_t>(read) != size) return fail("broken archive: " + name + " cannot be unpacked");
    char more = 0;
    if (zip_fread(file.get(), &more, 1) != 0) return fail("broken archive: " + name + " is damaged");
    return xml;
  }

  Archive archive_;
  uint64_t largest_;
  std::string fault_;
};

}  // namespace

DocxParts unpack_docx(std::string_view archive, uint64_t largest) {
  DocxParts parts;
  if (archive.starts_with(kCompoundFile)) {
    parts.fault = "protected by a password, or an old .doc: save it as .docx without a password";
    return parts;
  }
  Unpacker unpacker(archive, largest);
  if (!unpacker.opened()) {
    parts.fault = "not a Word file (.docx), or a broken one: the archive cannot be opened";
    return parts;
  }
  const std::string name = docx_main_part(unpacker.part("_rels/.rels"));
  const std::string folder = name.substr(0, name.find_last_of('/') + 1);
  parts.document = unpacker.part(name);
  parts.styles = unpacker.part(folder + "styles.xml");
  parts.footnotes = unpacker.part(folder + "footnotes.xml");
  parts.endnotes = unpacker.part(folder + "endnotes.xml");
  parts.fault = unpacker.fault();
  if (parts.fault.empty() && parts.document.empty()) parts.fault = "not a Word file (.docx): no document in the archive";
  return parts;
}

}  // namespace claimtier
