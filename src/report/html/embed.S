/* Style and script of the HTML reports as read-only data. The two macros are paths of the files, in quotes, from the build. */
  .section .rodata
  .global claimtier_style_begin
claimtier_style_begin:
  .incbin CLAIMTIER_STYLE
  .global claimtier_style_end
claimtier_style_end:
  .byte 0
  .global claimtier_script_begin
claimtier_script_begin:
  .incbin CLAIMTIER_SCRIPT
  .global claimtier_script_end
claimtier_script_end:
  .byte 0
  .section .note.GNU-stack, "", %progbits
