# claimtier.spdx.json: what the programs are made of, as SPDX 2.3. From dependencies.json, the one list of libraries, with the versions
# that were found. What those libraries load in turn, the tarball names in share/doc/claimtier/libraries.
file(READ ${CMAKE_CURRENT_SOURCE_DIR}/dependencies.json list)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/dependencies.json)

set(programs claimtier)
if(TARGET claimtier-serve)
  list(APPEND programs claimtier-serve)
endif()

# add_package(ID NAME VERSION LICENCE HOME): appends to `packages`.
function(add_package id name version licence home)
  if(version)
    set(version "\n      \"versionInfo\": \"${version}\",")
  endif()
  string(APPEND packages ",
    {
      \"SPDXID\": \"SPDXRef-${id}\",
      \"name\": \"${name}\",${version}
      \"downloadLocation\": \"NOASSERTION\",
      \"homepage\": \"${home}\",
      \"filesAnalyzed\": false,
      \"licenseConcluded\": \"${licence}\",
      \"licenseDeclared\": \"${licence}\",
      \"copyrightText\": \"NOASSERTION\"
    }")
  set(packages ${packages} PARENT_SCOPE)
endfunction()

function(add_relation from kind to)
  string(APPEND relations ",
    {\"spdxElementId\": \"SPDXRef-${from}\", \"relationshipType\": \"${kind}\", \"relatedSpdxElement\": \"SPDXRef-${to}\"}")
  set(relations ${relations} PARENT_SCOPE)
endfunction()

set(packages "")
set(relations "")
foreach(program IN LISTS programs)
  add_package(${program} ${program} ${PROJECT_VERSION} Apache-2.0 ${PROJECT_HOMEPAGE_URL})
  add_relation(DOCUMENT DESCRIBES ${program})
endforeach()

string(JSON last LENGTH ${list} libraries)
math(EXPR last "${last} - 1")
foreach(i RANGE ${last})
  foreach(field name package licence home linked)
    string(JSON ${field} GET ${list} libraries ${i} ${field})
  endforeach()
  string(JSON in GET ${list} libraries ${i} in)
  if(in MATCHES "\"claimtier\"" OR TARGET claimtier-serve)
    # Debian knows better than the library: re2 calls itself 0.0.0.
    execute_process(COMMAND dpkg-query --show --showformat \${source:Upstream-Version} ${package} OUTPUT_VARIABLE version ERROR_QUIET)
    if(NOT version)
      set(version ${${name}_VERSION})
    endif()
    if(NOT version)
      message(FATAL_ERROR "packaging/dependencies.json lists ${name}, which packaging/dependencies.cmake does not find")
    endif()
    string(MAKE_C_IDENTIFIER ${name} id)
    string(REPLACE "_" "-" id ${id})
    add_package(library-${id} ${name} ${version} ${licence} ${home})
    foreach(program IN LISTS programs)
      if(NOT in MATCHES "\"${program}\"")
        continue()
      elseif(linked STREQUAL "shared")
        add_relation(${program} DYNAMIC_LINK library-${id})
      elseif(linked STREQUAL "static")
        add_relation(${program} STATIC_LINK library-${id})
      else()
        add_relation(${program} DEPENDS_ON library-${id})
      endif()
    endforeach()
  endif()
endforeach()
string(SUBSTRING ${packages} 1 -1 packages)
string(SUBSTRING ${relations} 1 -1 relations)

# The day of the sources, so that the same sources give the same file.
set(created $ENV{SOURCE_DATE_EPOCH})
if(NOT created)
  execute_process(COMMAND git log -1 --format=%ct WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE created
                  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(created)
  set(ENV{SOURCE_DATE_EPOCH} ${created})
endif()
string(TIMESTAMP created "%Y-%m-%dT%H:%M:%SZ" UTC)
string(UUID content NAMESPACE 6ba7b811-9dad-11d1-80b4-00c04fd430c8 NAME "${packages}${relations}${created}" TYPE SHA1)

file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/claimtier.spdx.json CONTENT "{
  \"spdxVersion\": \"SPDX-2.3\",
  \"dataLicense\": \"CC0-1.0\",
  \"SPDXID\": \"SPDXRef-DOCUMENT\",
  \"name\": \"claimtier-${PROJECT_VERSION}\",
  \"documentNamespace\": \"${PROJECT_HOMEPAGE_URL}/spdx/${PROJECT_VERSION}/${content}\",
  \"creationInfo\": {\"created\": \"${created}\", \"creators\": [\"Tool: claimtier-build-${PROJECT_VERSION}\"]},
  \"packages\": [${packages}
  ],
  \"relationships\": [${relations}
  ]
}
")
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/claimtier.spdx.json TYPE DOC COMPONENT share)
