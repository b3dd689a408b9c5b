#include "extract/docx_archive.h"

#include <minizip/unzip.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "extract/docx_xml.h"
#include "text/limits.h"

namespace claimtier {
namespace {

// XML is packed to a tenth or so.
constexpr uint64_t kSuspectPart = uint64_t{1} << 20;
constexpr uint64_t kLargestRatio = 300;
constexpr uint64_t kMostAtOnce = INT32_MAX;  // that the library can unpack
constexpr int kByCase = 1;       // capitals count in names
constexpr uLong kEncrypted = 1;  // a bit of the flags of a part
constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0";  // what Word wraps an encrypted .docx in, and old .doc files

// The bytes in the place of the file that the library reads.
struct Bytes {
  std::string_view all;
  size_t at = 0;  // at most all.size()
};

void* open_bytes(void* bytes, const void* /*path*/, int /*mode*/) { return bytes; }

uLong read_bytes(void* /*opaque*/, void* stream, void* to, uLong size) {
  Bytes& bytes = *static_cast<Bytes*>(stream);
  const size_t read = bytes.all.copy(static_cast<char*>(to), size, bytes.at);
  bytes.at += read;
  return read;
}

ZPOS64_T place_in(void* /*opaque*/, void* stream) { return static_cast<Bytes*>(stream)->at; }

long move_to(void* /*opaque*/, void* stream, ZPOS64_T distance, int from) {
  Bytes& bytes = *static_cast<Bytes*>(stream);
  const size_t start = from == ZLIB_FILEFUNC_SEEK_SET ? 0 : from == ZLIB_FILEFUNC_SEEK_CUR ? bytes.at : bytes.all.size();
  if (distance > bytes.all.size() - start) return -1;
  bytes.at = start + distance;
  return 0;
}

int no_fault(void* /*opaque*/, void* /*stream*/) { return 0; }

struct CloseArchive {
  void operator()(unzFile archive) const { unzClose(archive); }
};
using Archive = std::unique_ptr<void, CloseArchive>;

Archive open_archive(Bytes& bytes) {
  zlib_filefunc64_def reader{open_bytes, read_bytes, nullptr, place_in, move_to, no_fault, no_fault, &bytes};
  return Archive(unzOpen2_64(nullptr, &reader));
}

class Unpacker {
 public:
  Unpacker(std::string_view bytes, uint64_t largest) : bytes_{bytes}, archive_(open_archive(bytes_)), largest_(largest) {}

  bool opened() const { return archive_ != nullptr; }
  const std::string& fault() const { return fault_; }

  // Nothing where there is no such part, or a fault.
  std::string part(const std::string& name) {
    if (!fault_.empty() || unzLocateFile(archive_.get(), name.c_str(), kByCase) != UNZ_OK) return "";
    unz_file_info64 info;
    if (unzGetCurrentFileInfo64(archive_.get(), &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) return cannot_unpack(name);
    if ((info.flag & kEncrypted) != 0) return fail("protected by a password: save it without one");
    const uint64_t size = info.uncompressed_size;
    if (largest_ > 0 && size > largest_) {
      return fail("not read: " + name + " has " + std::to_string(size) + " bytes when it is unpacked, more than " +
                  std::to_string(largest_ / kMebibyte) + " MiB (--max-unpacked)");
    }
    const bool bomb = size > kSuspectPart && size / kLargestRatio > info.compressed_size;
    if (bomb || size > kMostAtOnce) return fail("not read: " + name + " grows too much when it is unpacked");
    return unpack(name, static_cast<unsigned>(size));
  }

 private:
  std::string fail(std::string fault) {
    fault_ = std::move(fault);
    return "";
  }

  std::string cannot_unpack(const std::string& name) { return fail("broken archive: " + name + " cannot be unpacked"); }

  // What the archive says about a size may be wrong; whether it was, its checksum tells when the part is closed.
  std::string unpack(const std::string& name, unsigned size) {
    if (unzOpenCurrentFile(archive_.get()) != UNZ_OK) return cannot_unpack(name);
    std::string xml(size, '\0');
    const int read = unzReadCurrentFile(archive_.get(), xml.data(), size);
    const int closed = unzCloseCurrentFile(archive_.get());
    if (read < 0 || static_cast<unsigned>(read) != size) return cannot_unpack(name);
    if (closed != UNZ_OK) return fail("broken archive: " + name + " is damaged");
    return xml;
  }

  Bytes bytes_;
  Archive archive_;  // reads bytes_
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
    parts.fault = archive.empty() ? "an empty file, no Word file (.docx): save it again"
                                  : "not a Word file (.docx), or a broken one: save it again as .docx";
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
