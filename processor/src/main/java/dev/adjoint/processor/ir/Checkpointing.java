package dev.adjoint.processor.ir;

/**
 * The bound on the memory of a loop that the user wants to be checkpointed; one of both is 0.
 *
 * @param snapshots how many copies of the loop's state may be kept at a time
 * @param bytes how many bytes these may take
 */
public record Checkpointing(int snapshots, long bytes) {}
