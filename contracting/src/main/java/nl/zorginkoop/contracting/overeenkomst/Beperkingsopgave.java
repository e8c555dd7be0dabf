package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Een beperking die iemand wil laten ingaan.
 *
 * @param signaal bij een directe stop: FRAUDE, KWALITEIT of ONVEILIG; anders {@code null}
 * @param per de gevraagde eerste dag
 * @param gehoord bij een schorsing: de dag waarop de aanbieder is gehoord
 */
public record Beperkingsopgave(
        Beperkingssoort soort, String signaal, String grond, LocalDate per, LocalDate gehoord)
        implements Serializable {}
