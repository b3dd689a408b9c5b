# Copies the licences of what is linked into a program to prefix/doc/libraries: of the packages `linked`, and of the C++ library of
# `compiler`. Where `program` is given, its shared libraries, but for those of the C library, go to prefix/lib, and their licences
# to the others. Runs while a package is made.
function(copy_licence package library)
  set(licence /usr/share/doc/${package}/copyright)
  if(NOT package OR NOT EXISTS ${licence})
    message(FATAL_ERROR "no licence found for ${library}, which must not be passed on without it")
  endif()
  file(REAL_PATH ${licence} licence)
  file(INSTALL ${licence} DESTINATION ${prefix}/${doc}/libraries RENAME ${package}.txt)
endfunction()

function(copy_licence_of_owner pattern library)
  execute_process(COMMAND dpkg-query --search ${pattern} OUTPUT_VARIABLE owner ERROR_QUIET)
  string(REGEX MATCH "^[^:,]+" owner "${owner}")
  copy_licence("${owner}" ${library})
endfunction()

foreach(package IN LISTS linked)
  copy_licence(${package} ${package})
endforeach()
execute_process(COMMAND ${compiler} -print-file-name=libstdc++.a OUTPUT_VARIABLE archive OUTPUT_STRIP_TRAILING_WHITESPACE)
copy_licence_of_owner(${archive} libstdc++.a)

if(program)
  file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${program} RESOLVED_DEPENDENCIES_VAR libraries
       PRE_EXCLUDE_REGEXES "^lib(c|m|dl|rt|pthread)\\.so" "^ld-linux")
  foreach(library IN LISTS libraries)
    file(INSTALL ${library} DESTINATION ${prefix}/${lib} FOLLOW_SYMLINK_CHAIN)
    cmake_path(GET library FILENAME name)
    cmake_path(GET library PARENT_PATH folder)
    cmake_path(GET folder FILENAME architecture)
    copy_licence_of_owner(*/${architecture}/${name} ${library})
  endforeach()
endif()
