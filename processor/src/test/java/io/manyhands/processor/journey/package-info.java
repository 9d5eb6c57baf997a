/** The compile-time journey from end to end: what a user of javac sees, and gets. */
package io.manyhands.processor.journey;
