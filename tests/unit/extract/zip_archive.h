// Parts to a zip archive in memory; with a password its parts are encrypted.
//
//   std::string docx = zip_archive({{"word/document.xml", "<w:document/>"}});
#pragma once

#include <zip.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace claimtier {

using ZipParts = std::vector<std::pair<std::string, std::string>>;  // name, content

inline std::string zip_archive(const ZipParts& parts, const char* password = nullptr) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [name, content] : parts) {
    zip_source_t* source = zip_source_buffer(zip, content.data(), content.size(), 0);
    const auto index = static_cast<zip_uint64_t>(zip_file_add(zip, name.c_str(), source, 0));
    if (password != nullptr) zip_file_set_encryption(zip, index, ZIP_EM_TRAD_PKWARE, password);
  }
  if (zip_close(zip) != 0) zip_discard(zip);
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

}  // namespace claimtier
