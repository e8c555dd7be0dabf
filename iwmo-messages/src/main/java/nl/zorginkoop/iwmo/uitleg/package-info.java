/**
 * Wat een code of bevinding betekent en hoe zij te herstellen is, in gewoon Nederlands en Engels.
 */
package nl.zorginkoop.iwmo.uitleg;
