# Finds the compiler and the libraries. What is missing is named in one go, as Debian packages, so that nobody installs them one
# after the other.
#
# Archives go before shared libraries: to find, map and relocate a dozen of these takes longer than to check a page
# (docs/performance.md). claimtier_runtime is for a program that carries the C++ library as well.
include(CheckLanguage)
option(CLAIMTIER_ARCHIVES "Link libraries into the program where they are installed as archives" ON)
set(missing "")
set(library_packages "")  # of the libraries

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
  set(${name}_VERSION ${${name}_VERSION} PARENT_SCOPE)
  if(NOT ${name}_FOUND)
    set(missing ${missing} ${package} PARENT_SCOPE)
  endif()
  set(library_packages ${library_packages} ${package} PARENT_SCOPE)
endfunction()

function(claimtier_module name package)
  if(PKG_CONFIG_FOUND)
    if(CLAIMTIER_ARCHIVES)
      list(PREPEND CMAKE_FIND_LIBRARY_SUFFIXES .a)
    endif()
    pkg_check_modules(${name} QUIET IMPORTED_TARGET GLOBAL ${name})
  endif()
  if(NOT ${name}_FOUND)
    set(missing ${missing} ${package} PARENT_SCOPE)
  endif()
  set(library_packages ${library_packages} ${package} PARENT_SCOPE)
  set(${name}_VERSION ${${name}_VERSION} PARENT_SCOPE)
endfunction()

claimtier_library(CLI11 libcli11-dev)
claimtier_library(fmt libfmt-dev)
claimtier_library(nlohmann_json nlohmann-json3-dev)
claimtier_library(pugixml libpugixml-dev)
if(CLAIMTIER_BENCH)
  claimtier_library(benchmark libbenchmark-dev)
endif()
if(CLAIMTIER_SERVE)
  claimtier_module(cpp-httplib libcpp-httplib-dev)
endif()
claimtier_module(md4c libmd4c-dev)
claimtier_module(minizip libminizip-dev)
claimtier_module(re2 libre2-dev)
claimtier_module(tomlplusplus libtomlplusplus-dev)
claimtier_module(yaml-cpp libyaml-cpp-dev)
claimtier_module(zlib zlib1g-dev)

if(missing)
  list(JOIN missing " " missing)
  message(FATAL_ERROR "claimtier cannot be built: packages are missing. On Debian or Ubuntu:\n  apt-get install ${missing}\n"
                      "Elsewhere: the packages that hold the same libraries with their headers.")
endif()

# Debian packs fmt as a shared library alone; fmt.cc holds the compiled part of its version 9.
if(CLAIMTIER_ARCHIVES AND fmt_VERSION VERSION_GREATER_EQUAL 9 AND fmt_VERSION VERSION_LESS 10)
  add_library(claimtier_fmt STATIC ${CMAKE_CURRENT_LIST_DIR}/fmt.cc)
  target_include_directories(claimtier_fmt SYSTEM PUBLIC $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
  target_compile_features(claimtier_fmt PRIVATE cxx_std_20)
  set(fmt claimtier_fmt)
else()
  set(fmt fmt::fmt)
endif()

if(CLAIMTIER_ARCHIVES AND TARGET pugixml::static)
  set(pugixml pugixml::static)
else()
  set(pugixml pugixml::pugixml)
endif()

# Not where a shared library is written in C++ and loads the C++ library again, and not under the sanitizers, which do so too.
add_library(claimtier_runtime INTERFACE)
get_target_property(re2 PkgConfig::re2 INTERFACE_LINK_LIBRARIES)
get_target_property(yaml_cpp PkgConfig::yaml-cpp INTERFACE_LINK_LIBRARIES)
if(NOT "${fmt};${pugixml};${re2};${yaml_cpp}" MATCHES "::fmt|::pugixml|[.]so" AND NOT CLAIMTIER_SANITIZE AND NOT CLAIMTIER_FUZZ)
  target_link_options(claimtier_runtime INTERFACE -static-libstdc++ -static-libgcc)
endif()
