"""What is known of loop IR before it is printed as LLVM IR."""
