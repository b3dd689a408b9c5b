# Read by CPack once for each kind of package: Debian has the libraries as packages, the tarball carries them.
if(CPACK_GENERATOR STREQUAL "DEB")
  set(CPACK_COMPONENTS_ALL program share debian)
else()
  set(CPACK_COMPONENTS_ALL share elsewhere portable)
  set(CPACK_COMPONENT_INCLUDE_TOPLEVEL_DIRECTORY TRUE)
endif()
