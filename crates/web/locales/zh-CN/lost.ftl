### A message that did not arrive, said at the desk; gap: kind.

lost-notice = 短信「{ $kind }」没发到，请打电话告诉居民。
