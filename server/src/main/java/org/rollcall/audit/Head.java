package org.rollcall.audit;

/** Where does the chain end? At number 0 before anything was sealed. */
public record Head(long number, String mac, String keyId) {}
