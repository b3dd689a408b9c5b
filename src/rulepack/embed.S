/* The rule image as read-only data. CLAIMTIER_IMAGE is the path of the file, in quotes, from the build. */
  .section .rodata
  .balign 64
  .global claimtier_image_begin
claimtier_image_begin:
  .incbin CLAIMTIER_IMAGE
  .global claimtier_image_end
claimtier_image_end:
  .byte 0
  .section .note.GNU-stack, "", %progbits
