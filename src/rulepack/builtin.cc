// Apart from image.cc, because these symbols exist only where embed.S is linked.
#include "rulepack/image.h"

extern "C" const char claimtier_image_begin[];
extern "C" const char claimtier_image_end[];

namespace claimtier {

RulePack builtin_pack(Parts parts) {
  // cppcheck-suppress comparePointers ; the linker lays both symbols around one object (embed.S)
  return read_own_image({claimtier_image_begin, static_cast<size_t>(claimtier_image_end - claimtier_image_begin)}, parts);
}

}  // namespace claimtier
