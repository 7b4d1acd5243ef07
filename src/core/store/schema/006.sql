-- Version 6.

-- What is due with somebody on a day (F50).
CREATE INDEX conversation_next ON conversation (next_on) WHERE next_on <> '';
