-- Every message updates its channel's counter. Room on the page keeps those updates HOT (no index work).
ALTER TABLE "channel_versions" SET (fillfactor = 50);
