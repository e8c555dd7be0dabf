package nl.zorginkoop.contracting.uitgifte;

import java.io.Serializable;
import java.util.UUID;

/**
 * Wat een stuk van een uitgifte met één regel deed; zo noemt het logboek over wie het ging.
 *
 * @param toewijzing {@code null} als de regel geweigerd is
 * @param reden waarom niet, als naam
 */
public record Afgegeven(int nr, UUID hulpvrager, UUID toewijzing, String reden)
        implements Serializable {}
