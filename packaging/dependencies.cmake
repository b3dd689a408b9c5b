# Finds the compiler and the libraries. What is missing is named in one go, as Debian packages, so that nobody installs them one
# after the other.
include(CheckLanguage)
set(missing "")

check_language(CXX)
if(CMAKE_CXX_COMPILER)
  enable_language(CXX ASM)
  find_package(Threads REQUIRED)
else()
  list(APPEND missing g++)
endif()

find_package(PkgConfig QUIET)
if(NOT PKG_CONFIG_FOUND)
  list(APPEND missing pkg-config)
endif()

function(claimtier_library name package)
  find_package(${name} QUIET GLOBAL)
  if(NOT ${name}_FOUND)
    set(missing ${missing} ${package} PARENT_SCOPE)
  endif()
endfunction()

function(claimtier_module name package)
  if(PKG_CONFIG_FOUND)
    pkg_check_modules(${name} QUIET IMPORTED_TARGET GLOBAL ${name})
  endif()
  if(NOT ${name}_FOUND)
    set(missing ${missing} ${package} PARENT_SCOPE)
  endif()
endfunction()

claimtier_library(CLI11 libcli11-dev)
claimtier_library(fmt libfmt-dev)
claimtier_library(nlohmann_json nlohmann-json3-dev)
claimtier_library(pugixml libpugixml-dev)
claimtier_module(libzip libzip-dev)
claimtier_module(md4c libmd4c-dev)
claimtier_module(re2 libre2-dev)
claimtier_module(tomlplusplus libtomlplusplus-dev)
claimtier_module(yaml-cpp libyaml-cpp-dev)

if(missing)
  list(JOIN missing " " missing)
  message(FATAL_ERROR "claimtier cannot be built: packages are missing. On Debian or Ubuntu:\n  apt-get install ${missing}\n"
                      "Elsewhere: the packages that hold the same libraries with their headers.")
endif()
