# Read by CPack once for each kind of package: Debian has the libraries as packages, the tarball carries them.
if(CPACK_GENERATOR STREQUAL "DEB")
  set(CPACK_COMPONENTS_ALL program ${CPACK_CLAIMTIER_SERVE} share debian)
else()
  set(CPACK_COMPONENTS_ALL share elsewhere portable ${CPACK_CLAIMTIER_PORTABLE_SERVE})
  set(CPACK_COMPONENT_INCLUDE_TOPLEVEL_DIRECTORY TRUE)
endif()
