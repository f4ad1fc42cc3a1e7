package org.strikemap.reader;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/** Limits the number of tokens of one JSON object. */
final class TokenLimitingParser extends JsonParserDelegate {

    private final int most;
    private int count;

    /** @param most how many tokens may be asked for */
    TokenLimitingParser(JsonParser json, int most) {
        super(json);
        this.most = most;
    }

    /** @throws RowException if there are too many */
    @Override
    public JsonToken nextToken() {
        count();
        return super.nextToken();
    }

    @Override
    public String nextName() {
        count();
        return super.nextName();
    }

    private void count() {
        count++;
        if (count > most) {
            throw new RowException("", "", "is larger than " + most + " numbers and words");
        }
    }
}
