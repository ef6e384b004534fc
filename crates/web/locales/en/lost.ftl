### A message that did not arrive, said at the desk; gap: kind.

lost-notice = The message “{ $kind }” did not arrive. Please call them.
