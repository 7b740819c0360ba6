"""What `nnc inspect --1x1` and `--reduce-1x1` say of 1x1 convolutions and low-rank factors."""
