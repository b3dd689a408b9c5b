// SHA-256 (FIPS 180-4) of a text, as 64 lower-case hexadecimal digits. Only names rule packs; nothing secret passes
// through.
//
//   sha256("abc")  ->  "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#pragma once

#include <string>
#include <string_view>

namespace claimtier {

std::string sha256(std::string_view text);

}  // namespace claimtier
