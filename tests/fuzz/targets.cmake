# The targets of the fuzzer, for the fuzzer and for the test of its seeds.
set(claimtier_fuzz_targets
  ${CMAKE_CURRENT_LIST_DIR}/target_files.cc
  ${CMAKE_CURRENT_LIST_DIR}/target_growth.cc
  ${CMAKE_CURRENT_LIST_DIR}/target_pipeline.cc
  ${CMAKE_CURRENT_LIST_DIR}/target_readers.cc
  ${CMAKE_CURRENT_LIST_DIR}/target_rules.cc
  ${CMAKE_CURRENT_LIST_DIR}/target_settings.cc
  ${CMAKE_CURRENT_LIST_DIR}/targets.cc
)
