/**
 * Records and objects: taken apart before a method is differentiated, so that transforms see only
 * numbers and arrays, and put together again in the companions that the contract names.
 */
package dev.adjoint.processor.transform.records;
