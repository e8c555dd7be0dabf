package nl.zorginkoop.iwmo.bericht;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Dit onderdeel bestaat alleen in berichten van één domein; elders is het {@code null}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.FIELD})
public @interface AlleenIn {

    Domein value();
}
