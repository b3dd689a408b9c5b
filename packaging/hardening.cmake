# What makes an exploit of a memory fault harder, and the same bytes from the same source. Linked by every library and program of the
# project; tests/trust/binary_test.py reads it back from the finished files.
add_library(claimtier_hardening INTERFACE)

# What is counted is the program, not its tests; gcov finds its files by their paths.
if(CLAIMTIER_COVERAGE)
  target_compile_options(claimtier_hardening INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(claimtier_options INTERFACE --coverage)
  return()
endif()

# No path of the machine that built it is in the program.
target_compile_options(claimtier_hardening INTERFACE -ffile-prefix-map=${PROJECT_SOURCE_DIR}=. -ffile-prefix-map=${PROJECT_BINARY_DIR}=build)

# The sanitizers check more, and _FORTIFY_SOURCE needs an optimising compiler.
if(CLAIMTIER_SANITIZE OR CLAIMTIER_FUZZ OR NOT CMAKE_BUILD_TYPE MATCHES "^Rel")
  return()
endif()

include(CheckCXXCompilerFlag)

function(claimtier_harden flag)
  string(MAKE_C_IDENTIFIER "has${flag}" known)
  check_cxx_compiler_flag(${flag} ${known})
  if(${known})
    target_compile_options(claimtier_hardening INTERFACE $<$<COMPILE_LANGUAGE:CXX>:${flag}>)
  endif()
endfunction()
claimtier_harden(-fstack-protector-strong)
claimtier_harden(-fstack-clash-protection)
claimtier_harden(-fcf-protection=full)  # x86 only
# -fPIE and not CMake's -fPIC for static libraries, which keeps functions from being inlined.
target_compile_options(claimtier_hardening INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fPIE;-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=3>)
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  target_link_options(claimtier_hardening INTERFACE -pie -Wl,-z,relro,-z,now,-z,noexecstack)
endif()
