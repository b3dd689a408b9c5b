# Copies the shared libraries of `program`, but for those of the C library, to prefix/lib, and the licence of each to
# prefix/doc/libraries. Runs while the tarball is made.
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${program} RESOLVED_DEPENDENCIES_VAR libraries
     PRE_EXCLUDE_REGEXES "^lib(c|m|dl|rt|pthread)\\.so" "^ld-linux")

foreach(library IN LISTS libraries)
  file(INSTALL ${library} DESTINATION ${prefix}/${lib} FOLLOW_SYMLINK_CHAIN)
  cmake_path(GET library FILENAME name)
  cmake_path(GET library PARENT_PATH folder)
  cmake_path(GET folder FILENAME architecture)
  execute_process(COMMAND dpkg-query --search */${architecture}/${name} OUTPUT_VARIABLE owner ERROR_QUIET)
  string(REGEX MATCH "^[^:,]+" owner "${owner}")
  set(licence /usr/share/doc/${owner}/copyright)
  if(NOT owner OR NOT EXISTS ${licence})
    message(FATAL_ERROR "no licence found for ${library}, which must not be passed on without it")
  endif()
  file(INSTALL ${licence} DESTINATION ${prefix}/${doc}/libraries RENAME ${owner}.txt)
endforeach()
