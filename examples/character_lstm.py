"""A language model of characters: two layers of LSTM (Graves 2013), for any batch and any length of text.

The state goes in and comes out, so that text may be read in pieces, or written a character at a time.

    nnc inspect examples/character_lstm.py:character_lstm --dim length=16
    nnc bench examples/character_lstm.py:character_lstm --dim batch=1 --dim length=16
"""

from nncompiler.frontends.dsl import concat, dense, embedding, lstm, model

CHARACTERS, UNITS, LAYERS = 96, 128, 2
STATE = ("batch", LAYERS, UNITS)


@model(text="i64[batch,length]", hidden=STATE, cell=STATE)
def character_lstm(text, hidden, cell):
    """Logits of the next character behind every one of the text, and the state behind the last."""
    x = embedding(text, CHARACTERS, UNITS, name="embedding")
    states = []
    for i in range(LAYERS):
        x, state = lstm(x, UNITS, state=(hidden[:, i : i + 1], cell[:, i : i + 1]), name=f"lstm{i}")
        states.append(state)
    hidden, cell = (concat(*parts, axis=1) for parts in zip(*states))
    return {"logits": dense(x, CHARACTERS, name="logits"), "next_hidden": hidden, "next_cell": cell}
