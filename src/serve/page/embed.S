/* The parts of the local page as read-only data. The macros are paths of the files, in quotes, from the build. */
  .section .rodata
  .global claimtier_page_html_begin
claimtier_page_html_begin:
  .incbin CLAIMTIER_PAGE_HTML
  .global claimtier_page_html_end
claimtier_page_html_end:
  .global claimtier_page_style_begin
claimtier_page_style_begin:
  .incbin CLAIMTIER_PAGE_STYLE
  .global claimtier_page_style_end
claimtier_page_style_end:
  .global claimtier_page_script_begin
claimtier_page_script_begin:
  .incbin CLAIMTIER_PAGE_SCRIPT
  .global claimtier_page_script_end
claimtier_page_script_end:
  .global claimtier_page_icon_begin
claimtier_page_icon_begin:
  .incbin CLAIMTIER_PAGE_ICON
  .global claimtier_page_icon_end
claimtier_page_icon_end:
  .byte 0
  .section .note.GNU-stack, "", %progbits
