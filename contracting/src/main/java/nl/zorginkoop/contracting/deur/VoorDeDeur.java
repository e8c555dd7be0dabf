package nl.zorginkoop.contracting.deur;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * De uitzondering op {@link Deur}: een openbare methode die werkt voordat bekend is wie er voor de
 * deur staat. Zij gaat over de weg van voor de deur (ADR 0022) en laat zelf haar logregel achter.
 * De autorisatiematrix telt deze methoden apart, zodat er geen stil bij komt.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface VoorDeDeur {
    /** Waarom hier nog geen huurder kan zijn. */
    String waarom();
}
